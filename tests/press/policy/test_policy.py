"""The policy's words, and what servers are told of it."""

import re

import pytest

from xianbao.press.policy.policy import HEADER, HEADERS, META, TAG
from xianbao.press.policy.servers import SERVERS, netlify


def test_the_policy_knows_no_exception_and_no_hash() -> None:
    for policy in (META, HEADER):
        assert not re.search(r"unsafe|sha\d|nonce|\*|https?:|data:|blob:", policy)
        assert policy.startswith("default-src 'none'; ")


def test_a_tag_says_nothing_that_a_tag_cannot_say() -> None:
    assert not re.search(r"frame-ancestors|report|sandbox", TAG)
    assert META in HEADER
    assert '"' not in META


@pytest.mark.parametrize("server", sorted(SERVERS))
def test_every_server_is_told_every_header_in_full(server: str) -> None:
    text = SERVERS[server]()
    for name, value in HEADERS:
        assert text.count(name) == 1, name
        line = next(line for line in text.splitlines() if name in line)
        assert value in line


def test_no_value_breaks_out_of_its_quotes_or_its_line() -> None:
    assert not [value for _, value in HEADERS if re.search(r'["\n\r$\\{}%]', value)]
    assert netlify().startswith("/*\n  Content-Security-Policy: ")
