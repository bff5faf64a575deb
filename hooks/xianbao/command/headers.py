"""``xianbao headers``: the site's security headers, as a server wants them."""

import click

from xianbao.press.policy.servers import SERVERS


@click.command()
@click.argument("server", type=click.Choice(sorted(SERVERS)))
def headers(server: str) -> None:
    """安全头：抄进网站服务器的设置 / security headers for a server's settings.

    nginx 放进 server 那一段，caddy 放进网站那一段，apache 放进网站的设置或网站根目录的 .htaccess；
    netlify（Cloudflare Pages 也认）已经出在 site/_headers，不用抄 / nginx: into the server
    block; caddy: into the site's block; apache: into the site's settings, or .htaccess at the
    site's root; netlify, for Cloudflare Pages too, is published as site/_headers already.
    """
    click.echo(SERVERS[server](), nl=False)
