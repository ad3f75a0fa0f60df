# Sourcebook's few commands. `make help` lists them.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check -qq
HTML   := book/_build/html
PORT   ?= 8000
EXTRAS := notebooks,book2,lite,test

# Folders are listed with their files, so that a removed file is noticed too.
tree      = $(shell find $(1) \( -name '_build' -o -name '__pycache__' -o -name '.?*' \) -prune -o -print 2>/dev/null)
LOCKED   := pyproject.toml requirements.lock
PACKAGE  := $(LOCKED) README.md LICENSE $(call tree,generator)
COURSE   := $(call tree,seeds/. book/. quizzes/.)

# What pip would install, as name==version.
PINS = import json, sys; found = [each["metadata"] for each in json.load(sys.stdin)["install"]]; \
  print(*sorted(m["name"].lower() + "==" + m["version"] for m in found if m["name"] != "sourcebook"), sep="\n")

.PHONY: help book lab lite serve test bench exercise-bench lint-bench lock clean
.DEFAULT_GOAL := help
.NOTPARALLEL:

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-12s %s\n", $$1, $$2}'

book: $(HTML)/.made ## check the seeds, generate the course, build its HTML and print the address
	$(if $(MADE),,@echo "Nothing to do: the book is up to date."; echo "file://$(CURDIR)/$(HTML)/index.html")

serve: book ## serve the built book on this machine (PORT=8000)
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory $(HTML) $(PORT)

lab: $(VENV)/.needs-all book ## open JupyterLab on your own copy of the notebooks
	$(BIN)/sourcebook lab

lite: $(VENV)/.needs-all book ## add JupyterLite to the built book: notebooks run in the browser (then: make serve)
	$(BIN)/sourcebook book --lite

test: $(VENV)/.needs-all $(VENV)/.wheel ## run everything that must hold, against the installed wheel
	sh tests/system-packages.sh
	$(BIN)/python tests/run.py

bench: $(VENV)/.wheel ## measure speed and memory; writes benchmarks/results.md
	$(BIN)/python benchmarks/run.py

exercise-bench: $(VENV)/.needs-all $(VENV)/.wheel ## prove every exercise; writes benchmarks/exercises.md
	$(BIN)/python benchmarks/exercises.py

lint-bench: $(VENV)/.wheel ## plant flaws in clean items and count what lint catches; writes benchmarks/lint-bench.md
	$(BIN)/python benchmarks/lint_bench.py

# soupsieve 3.0 fails on Python 3.11.0 to 3.11.4 (Debian 12 has 3.11.2), and later ones refuse these Pythons.
lock: | $(BIN)/python ## resolve every dependency anew and write requirements.lock
	$(PIP) install --dry-run --ignore-installed --upgrade --report - '.[$(EXTRAS)]' 'soupsieve<3' | $(BIN)/python -c '$(PINS)' > $(VENV)/pins
	{ grep '^#' requirements.lock; cat $(VENV)/pins; } > $(VENV)/lock && cp $(VENV)/lock requirements.lock

clean: ## remove the built HTML, the environment and what tools leave behind
	rm -rf $(HTML) book/_build build/pyodide-* $(VENV) dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# The lock is a list of constraints: one file for every set of extras, on every Python.
install = $(PIP) install --constraint requirements.lock

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.needs: $(LOCKED) | $(BIN)/python
	$(install) hatchling
	$(install) --no-build-isolation .
	@touch $@

$(VENV)/.needs-all: $(LOCKED) | $(BIN)/python
	$(install) hatchling
	$(install) --no-build-isolation '.[$(EXTRAS)]'
	@touch $@ $(VENV)/.needs

# A wheel, built and installed: what runs is what a user gets.
$(VENV)/.wheel: $(PACKAGE) $(VENV)/.needs
	$(PIP) install --no-deps --no-build-isolation .
	@touch $@

$(HTML)/.made: $(VENV)/.wheel $(COURSE)
	$(BIN)/sourcebook check
	$(BIN)/sourcebook build
	$(BIN)/sourcebook book
	@touch $@
	$(eval MADE := yes)
