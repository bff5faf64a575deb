"""All targets by name."""

from fuzz import body, frontmatter, links, pictures, stores

TARGETS = {
    module.TARGET.name: module.TARGET for module in (frontmatter, body, pictures, stores, links)
}
