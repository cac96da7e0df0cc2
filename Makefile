# Each target sets up what it needs in .venv, and does nothing when nothing changed.
# Set-up needs CPython 3.11 or newer alone; uv comes from the locks, like everything else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/uv pip
OPTIONS := --python $(BIN)/python --quiet
PROJECT := $(PIP) install $(OPTIONS) --no-deps --no-build-isolation --editable . && \
	$(BIN)/python -m compileall -q bot cogs
COMPILE := $(PIP) compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header $(ARGS)

export UV_PYTHON_DOWNLOADS := never
# Compiled once here: where nothing may write byte code later, each start would compile it all again.
export UV_COMPILE_BYTECODE := 1
export VIRTUAL_ENV := $(CURDIR)/$(VENV)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo run draft test format lock bench kills wheel

help: ## list what make can do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /\1\t/' | \
		while IFS='	' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

demo: $(VENV)/.demo ## the bot in a browser, with no account (ARGS="--language fr --port 8123")
	@$(BIN)/python -m bot demo $(ARGS)

run: $(VENV)/.run ## the bot on Discord; needs CONTREPOINT_TOKEN
	@$(BIN)/python -m bot run $(ARGS)

draft: $(VENV)/.draft ## install what asks a language model for drafts of topics, for make run

test: $(VENV)/.dev ## every check: format, ruff, pyright, import contracts, pytest
	$(call check,the format (make format mends it),ruff format --check --quiet .)
	$(call check,ruff,ruff check --quiet .)
	$(call check,pyright,pyright)
	$(call check,the import contracts,lint-imports --no-logo)
	$(call check,the tests,pytest --cov --numprocesses logical $(ARGS))

format: $(VENV)/.dev ## put the code in its format, and mend what ruff can mend
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .

lock: $(VENV)/.uv ## choose versions again from pyproject.toml (ARGS=--upgrade: the newest)
	$(COMPILE) pyproject.toml --all-extras --group dev -o requirements-dev.lock
	$(COMPILE) pyproject.toml --extra demo -c requirements-dev.lock -o requirements-demo.lock
	$(COMPILE) pyproject.toml --extra draft -c requirements-dev.lock -o requirements-draft.lock
	$(COMPILE) pyproject.toml -c requirements-dev.lock -o requirements.lock
	$(COMPILE) --group setup -c requirements-dev.lock -o requirements-setup.lock

bench: $(VENV)/.dev ## measure speed and memory against a bare bot
	@$(BIN)/python -m tests.benchmarks $(ARGS)

kills: $(VENV)/.dev ## kill the bot N times while it posts editions: none may be lost, none be there twice
	@$(BIN)/python -m tests.end_to_end.kills $(or $(N),100) $(ARGS)

wheel: $(VENV)/.dev ## build dist/contrepoint-*.whl
	@$(BIN)/python -m hatchling build --target wheel

# The environments share one folder: each is contained in the largest, so that a run after the
# tests finds all it needs, and only the largest is exact.

$(VENV)/.uv: requirements-setup.lock
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Contrepoint needs \
	Python 3.11 or newer: make PYTHON=python3.11")'
	@echo "Setting up $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes -r requirements-setup.lock
	@touch $@

$(VENV)/.run: $(VENV)/.uv requirements.lock pyproject.toml
	$(PIP) install $(OPTIONS) --require-hashes -r requirements.lock
	$(PROJECT)
	@touch $@

$(VENV)/.demo: $(VENV)/.uv requirements-demo.lock pyproject.toml
	$(PIP) install $(OPTIONS) --require-hashes -r requirements-demo.lock
	$(PROJECT)
	@touch $(VENV)/.run $@

$(VENV)/.draft: $(VENV)/.uv requirements-draft.lock pyproject.toml
	$(PIP) install $(OPTIONS) --require-hashes -r requirements-draft.lock
	$(PROJECT)
	@touch $(VENV)/.run $@

$(VENV)/.dev: $(VENV)/.uv requirements-dev.lock pyproject.toml
	$(PIP) sync $(OPTIONS) --require-hashes requirements-dev.lock
	$(PROJECT)
	@touch $(VENV)/.run $(VENV)/.demo $(VENV)/.draft $@

define check
	@$(BIN)/$(2) || { echo; echo "make test: stopped at $(1)" >&2; exit 1; }
endef
