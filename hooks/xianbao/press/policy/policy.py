"""The policy: what a browser may load and run for any page of the paper, whatever stands in it.

It is the second lock. The first is that no markup of a story's own gets onto a page; should that
ever fail, no script, style, frame or form of a story's does anything. So the policy is a constant
of the program: nothing in copy can add to it, and it holds no hash and no exception.

https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/
"""

CSP = "Content-Security-Policy"
_ANYWHERE = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)
"""What holds of a page however its policy reaches the browser."""

META = "; ".join(_ANYWHERE)
"""The policy as a page tells it of itself, on hosts that let nobody set headers.

A page cannot say who may put it into a frame: browsers ignore ``frame-ancestors`` there.
"""
HEADER = "; ".join((*_ANYWHERE, "frame-ancestors 'none'"))
"""The policy as a server tells it."""
TAG = f'<meta http-equiv="{CSP}" content="{META}">'
"""The tag for a page's head: before everything that loads or runs anything."""

_UNUSED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
    *("hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb"),
)
"""What a newspaper never asks of a reader's device, so nothing on its pages may."""

HEADERS = (
    (CSP, HEADER),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", ", ".join(f"{one}=()" for one in _UNUSED)),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""All headers, by name.

``X-Frame-Options`` is for browsers that do not know ``frame-ancestors``. There is no
``Cross-Origin-Resource-Policy``: readers of feeds and other newsrooms show our pictures. There is
no ``Strict-Transport-Security``: only who keeps the certificates can promise that they will be
there for a year.
"""
