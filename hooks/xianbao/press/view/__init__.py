"""What the templates see: documented dataclasses of plain values, one noun a file.

Every ``href`` and ``src`` is ready to print: it begins with `xianbao.press.address.ROOT`, which the
renderer replaces by the way from a sheet to the root of the site, so that the same fragment serves
sheets at any depth. Text is unescaped ``str`` (templates escape); ``Markup`` is finished HTML.
"""
