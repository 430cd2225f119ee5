# Two commands do everything: make site, make test. The rest is for those who work on it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help site test check format preview schema lock clean

help:
	@echo "make site     build the whole site into site/"
	@echo "make test     run every test"
	@echo "make preview  serve the site on http://127.0.0.1:8000 and show edits as they are made"
	@echo "make check    format, lint, types, workflows and tests"
	@echo "make clean    remove everything that is made"

site: $(VENV)/site.done
	$(BIN)/python -m generator build

test: $(VENV)/test.done
	$(BIN)/python tests/chromium.py
	$(BIN)/python -m pytest

check: $(VENV)/test.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/zizmor --quiet --offline --persona=auditor .github
	$(MAKE) test

format: $(VENV)/test.done
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

preview: $(VENV)/site.done
	$(BIN)/python -m generator preview

schema: $(VENV)/site.done
	$(BIN)/python -m generator schema

# Versions and hashes of everything installed. No addresses: pip finds packages by name, wherever
# it is set up to look.
lock: $(VENV)/test.done
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --upgrade $(LOCK) --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group test $(LOCK) --output-file tests/requirements.lock
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url

$(VENV)/site.done: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m generator schema
	touch $@

$(VENV)/test.done: $(VENV)/site.done tests/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r tests/requirements.lock
	touch $@

clean:
	rm -rf $(VENV) docs site .site build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . \( -name __pycache__ -o -name .schema \) -type d -prune -exec rm -rf {} +
