# Every target works on a fresh clone by itself: it makes .venv first when there is none.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
TOOLS := .venv/.tools
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup tools site serve new proof schema test check lock clean browser bench endure lighthouse proof-of-lock \
	fuzz mutate

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 15

setup: $(READY) ## install what makes the paper into .venv

tools: $(TOOLS) ## install what works on the program as well

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-build-isolation --no-deps --editable .
	$(BIN)/python -m compileall -q hooks/xianbao
	touch $@

$(TOOLS): $(READY) requirements-dev.txt
	$(INSTALL) --require-hashes -r requirements-dev.txt
	touch $@

site: $(READY) ## build the paper into site/
	$(BIN)/xianbao build

serve: $(READY) ## preview at http://127.0.0.1:8000/ and reload on every save
	$(BIN)/xianbao serve

new: $(READY) ## begin a story: make new STORY="通讯 --page 3"
	$(BIN)/xianbao new $(STORY)

proof: $(READY) ## check all copy and build nothing
	$(BIN)/xianbao proof

schema: $(READY) ## write what editors' programs read: schemas, forms, settings
	$(BIN)/xianbao schema

test: $(TOOLS) browser ## run everything: style, types, units, whole builds, a real browser
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 3 --dist loadfile

browser: $(TOOLS) ## find or install Chromium for the tests
	@$(BIN)/python tests/browser/install.py

endure: $(TOOLS) ## edit, kill, fill the disk and damage the cache at random; takes an hour
	XIANBAO_ENDURE=all $(BIN)/python -m pytest tests/endurance tests/site/test_release_faults.py -n 2 --dist load -o timeout=1800

proof-of-lock: $(TOOLS) browser ## run what holds the promises of docs/security.md, and count
	$(BIN)/python -m bench.lock

fuzz: $(TOOLS) ## look for inputs that break a promise; FUZZ_SECONDS=60 for each of five targets
	PYTHONPATH=tests:hooks $(BIN)/python -m fuzz

mutate: $(TOOLS) ## turn the gates around and see whether their tests notice; takes half an hour
	PYTHONPATH=tests:hooks $(BIN)/python -m mutate

bench: $(TOOLS) ## measure the press against other site generators; takes hours
	$(BIN)/python -m bench --write

lighthouse: $(READY) ## judge three pages as a phone sees them; wants Node 22 and Chromium
	mkdir -p .lighthouse && cp tests/lighthouse/package*.json .lighthouse/
	cd .lighthouse && npm ci --silent --no-audit --no-fund
	$(BIN)/xianbao build
	$(BIN)/python tests/lighthouse/report.py site

lock: $(TOOLS) ## renew the locked dependencies within the bounds of pyproject.toml
	$(BIN)/python -m uv pip compile --universal --generate-hashes --no-emit-index-url --quiet --group install pyproject.toml -o requirements.txt
	$(BIN)/python -m uv pip compile --universal --generate-hashes --no-emit-index-url --quiet --group dev pyproject.toml -o requirements-dev.txt

clean: ## remove what was built, and .venv
	rm -rf .venv site .site-* .xianbao .fuzz .mypy_cache .pytest_cache .ruff_cache
