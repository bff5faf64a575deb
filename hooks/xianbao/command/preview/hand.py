"""The hand that draws: one thread for all pages, because a dummy is drawn by one at a time."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from jinja2 import TemplateError

from xianbao.command.preview.house import HouseTroubleError
from xianbao.paper.hold import Hold
from xianbao.press.dummy import Dummy, Shown
from xianbao.press.wechat.copy import WechatCopy


def _one_thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="hand")


@dataclass
class Hand:
    """Draws pages of whatever dummy it is given."""

    _thread: ThreadPoolExecutor = field(default_factory=_one_thread, repr=False)

    def draw(self, dummy: Dummy, file: str) -> Shown | None:
        """What stands at a place of a dummy.

        Raises `HouseTroubleError` for a slip in a template, and `DamagedShelfError` where a story
        has been filed anew since it was read.
        """
        try:
            return self._thread.submit(dummy.shown, file).result()
        except TemplateError as error:
            raise HouseTroubleError(_told(error)) from error

    def wechat(self, dummy: Dummy, key: str, hold: Hold | None) -> WechatCopy | None:
        """A story for 微信公众号. Raises as `draw`."""
        try:
            return self._thread.submit(dummy.wechat, key, hold).result()
        except TemplateError as error:
            raise HouseTroubleError(_told(error)) from error

    def make_ready(self, dummy: Dummy) -> None:
        """Draw the front page, so that what every page needs is at hand."""
        self.draw(dummy, "")

    def stop(self) -> None:
        """Draw no more."""
        self._thread.shutdown(wait=False, cancel_futures=True)


def _told(error: TemplateError) -> str:
    """Template and line of the slip, and what Jinja says of it."""
    place = f"{getattr(error, 'filename', '')}:{getattr(error, 'lineno', '')}: "
    trace = error.__traceback__
    while trace is not None:
        # In compiled templates the traceback's last lines are those of the templates.
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}: "
        trace = trace.tb_next
    return f"{place.removeprefix(':: ')}{error}"
