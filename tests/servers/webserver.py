"""Real web servers over a folder, set up with what ``xianbao headers`` prints for them."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from xianbao.press.policy.servers import SERVERS

PATIENCE = 20.0
"""Seconds until a server answers."""
_NGINX = """\
daemon off;
pid {home}/nginx.pid;
error_log stderr;
{user}
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    error_page 404 /404.html;
{told}
  }}
}}
"""
_CADDY = """\
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {site}
  file_server
  handle_errors {{
    rewrite * /404.html
    file_server
  }}
{told}
}}
"""
_MODULES = "/usr/lib/apache2/modules"
_LOADED = ("mpm_event", "authz_core", "dir", "mime", "headers")
_APACHE = """\
ServerRoot {home}
PidFile {home}/apache.pid
Listen 127.0.0.1:{port}
ServerName 127.0.0.1
ErrorLog /dev/stderr
{modules}
{user}
TypesConfig /etc/mime.types
DocumentRoot {site}
ErrorDocument 404 /404.html
<Directory {site}>
  AllowOverride All
  Require all granted
</Directory>
{told}
"""


@contextmanager
def nginx(site: Path, home: Path) -> Iterator[int]:
    """The port of nginx over ``site``; ``home`` is a folder of its own."""
    user = "user root;" if os.geteuid() == 0 else ""
    with _served("nginx", _NGINX, site, home, user=user, told=SERVERS["nginx"]()) as port:
        yield port


@contextmanager
def caddy(site: Path, home: Path) -> Iterator[int]:
    """The port of Caddy."""
    with _served("caddy", _CADDY, site, home, told=SERVERS["caddy"]()) as port:
        yield port


@contextmanager
def apache(site: Path, home: Path) -> Iterator[int]:
    """The port of Apache, told by its settings."""
    with _apache(site, home, SERVERS["apache"]()) as port:
        yield port


@contextmanager
def rented(site: Path, home: Path) -> Iterator[int]:
    """The port of Apache as a rented host runs it, told by a file in the site itself."""
    with _apache(site, home, "", htaccess=SERVERS["apache"]()) as port:
        yield port


COMMANDS = {
    "nginx": ("nginx", "-c", "{settings}"),
    "caddy": ("caddy", "run", "--adapter", "caddyfile", "--config", "{settings}"),
    "apache2": ("apache2", "-X", "-f", "{settings}"),
}


@contextmanager
def _apache(site: Path, home: Path, told: str, htaccess: str = "") -> Iterator[int]:
    modules = "\n".join(f"LoadModule {name}_module {_MODULES}/mod_{name}.so" for name in _LOADED)
    # It serves nobody as root, and nobody else may look into the folders of a test.
    user = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
    with TemporaryDirectory() as open_to_all:
        own = Path(open_to_all)
        shutil.copytree(site, own, dirs_exist_ok=True)
        own.chmod(0o755)
        if htaccess:
            (own / ".htaccess").write_text(htaccess, "utf-8")
        words = {"modules": modules, "user": user, "told": told}
        with _served("apache2", _APACHE, own, home, **words) as port:
            yield port


@contextmanager
def _served(name: str, settings: str, site: Path, home: Path, **words: str) -> Iterator[int]:
    port = _free()
    file = home / f"{name}.conf"
    file.write_text(settings.format(home=home, site=site.resolve(), port=port, **words), "utf-8")
    command = [word.format(settings=file) for word in COMMANDS[name]]
    # A file, not a pipe: a server's own children may keep a pipe open after it has ended.
    said = home / f"{name}.log"
    with said.open("wb") as log:
        server = subprocess.Popen(  # noqa: S603
            command,
            env={**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "PATH": _path()},
            stdout=log,
            stderr=log,
        )
    try:
        assert _answers(server, port), said.read_text("utf-8", "replace")
        yield port
    finally:
        server.terminate()
        server.wait(PATIENCE)


def found(name: str) -> bool:
    """Whether the machine has a server's program."""
    return shutil.which(name, path=_path()) is not None


def _path() -> str:
    return f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(server: subprocess.Popen[bytes], port: int) -> bool:
    """Wait for the server's port to open; not if the server ends before."""
    last = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < last:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.05)
    return False
