"""The paper for Pelican: its own categories, tags, authors and dated archives, without feeds."""

# ruff: noqa: INP001 - Pelican reads this file by its path

import json
from pathlib import Path

HERE = Path(__file__).parent
PAPER = json.loads((HERE / "paper.json").read_text("utf-8"))

SITENAME = PAPER["name"]
SITEURL = ""
PATH = "content"
ARTICLE_PATHS = ["stories"]
STATIC_PATHS = ["static"]
EXTRA_PATH_METADATA = {
    f"static/{name}": {"path": name} for name in ("paper.css", "paper.js", "favicon.svg")
}
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_DIR = "theme"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"
LOG_LEVEL = "ERROR"

ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{name}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
CATEGORY_URL = "columns/{slug}/"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
TAG_URL = "series/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
AUTHOR_URL = "people/{slug}/"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
YEAR_ARCHIVE_URL = "{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
MONTH_ARCHIVE_URL = "{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_URL + "index.html"
DAY_ARCHIVE_URL = "{date:%Y}/{date:%m}/{date:%d}/"
DAY_ARCHIVE_SAVE_AS = DAY_ARCHIVE_URL + "index.html"
SLUGIFY_USE_UNICODE = True

DIRECT_TEMPLATES = ["index", "categories", "tags", "authors"]
CATEGORIES_SAVE_AS = "columns/index.html"
TAGS_SAVE_AS = "series/index.html"
AUTHORS_SAVE_AS = "people/index.html"
PAGINATED_TEMPLATES = {"category": 20, "tag": 20, "author": 20}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
SUMMARY_MAX_LENGTH = 70

FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
