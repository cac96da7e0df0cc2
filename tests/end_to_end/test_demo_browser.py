"""The demo as somebody tries it: the real program, in a real browser."""

import asyncio
import os
import re
import shutil
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, Response, async_playwright, expect

from tests.support.processes import ROOT

_BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_ACTS = "/api/action"
_PATIENCE = 30_000
"""Milliseconds to wait for anything to appear: the machine may be busy."""

pytestmark = pytest.mark.skipif(
    _BROWSER is None, reason="no Chromium is installed: the demo was not tried in a browser"
)


@dataclass(frozen=True)
class _Words:
    """What is read on the pages of one language."""

    in_operation: re.Pattern[str]
    announced: re.Pattern[str]
    sources: re.Pattern[str]
    why_button: str
    why: re.Pattern[str]
    power: str
    cut: str
    whole: str
    hint: re.Pattern[str]
    corrected: re.Pattern[str]
    said: str
    outdated: re.Pattern[str]
    chart: str


_ENGLISH = _Words(
    in_operation=re.compile(r"230,000 GPUs in operation"),
    announced=re.compile(r"110,000 GB200, planned"),
    sources=re.compile(r"licence CC BY 4\.0"),
    why_button="Why this number?",
    why=re.compile(r"Each site shows one number"),
    power="A site takes years to connect.",
    cut="> A site takes years\nThat is long.",
    whole="> A site takes years to connect.\nThat is long.",
    hint=re.compile(r"This quote stops in mid-sentence"),
    corrected=re.compile(r"corrected on .* now 3,704 GPUs"),
    said="Musk has 100,000 GPUs",
    outdated=re.compile(r"Outdated: 230,000 GPUs"),
    chart="Chart. AI processors · xAI, Meta.",
)
_FRENCH = _Words(
    in_operation=re.compile(r"230\s000\sGPU en service"),
    announced=re.compile(r"110\s000\sGB200, prévu"),
    sources=re.compile(r"licence CC BY 4\.0"),
    why_button="Pourquoi ce nombre ?",
    why=re.compile(r"Chaque site montre un seul nombre"),
    power="Raccorder un site prend des années.",
    cut="> Raccorder un site prend\nC’est bien long.",
    whole="> Raccorder un site prend des années.\nC’est bien long.",
    hint=re.compile(r"Cette citation s’arrête au milieu d’une phrase"),
    corrected=re.compile(r"corrigé le .* désormais 3\s704\sGPU"),
    said="Musk a 100 000 GPU",
    outdated=re.compile(r"Dépassé\s: 230\s000\sGPU"),
    chart="Graphique. Processeurs d’IA · xAI, Meta.",
)


@dataclass(frozen=True)
class _Views:
    """What is pressed, written and read on the way to a published argument."""

    stance: str
    neutral: str
    tally: re.Pattern[str]
    pessimist: str
    add: str
    argument: str
    sent: re.Pattern[str]
    later: str
    approve: str
    approved: re.Pattern[str]


_ENGLISH_VIEWS = _Views(
    stance="Where I stand",
    neutral="Neutral",
    tally=re.compile(r"12 answers so far"),
    pessimist="Pessimist",
    add="Add an argument",
    argument="Whatever the oven, good flour is running out.",
    sent=re.compile(r"Sent to the moderators"),
    later="Later",
    approve="Approve",
    approved=re.compile(r"Approved; it is published"),
)
_FRENCH_VIEWS = _Views(
    stance="Où je me situe",
    neutral="Neutre",
    tally=re.compile(r"12\sréponses pour l’instant"),
    pessimist="Pessimiste",
    add="Apporter un argument",
    argument="Quel que soit le four, la bonne farine se fait rare.",
    sent=re.compile(r"Envoyé aux modérateurs"),
    later="Plus tard",
    approve="Accepter",
    approved=re.compile(r"Accepté\s; il est publié"),
)


@pytest.mark.parametrize(
    ("language", "words"),
    [pytest.param("en", _ENGLISH, id="en"), pytest.param("fr", _FRENCH, id="fr")],
)
async def test_gpu_xai_is_answered(tmp_path: Path, language: str, words: _Words) -> None:
    async with _demo(tmp_path, language) as (member, moderator), _browser() as browser:
        page = await _opened(browser, member)
        await _ask_for(page, "xia", choose="xAI")

        await _read(page, words.in_operation)
        await _read(page, words.announced)
        await _press(page, "Sources")
        await _read(page, words.sources)
        await _press(page, words.why_button)
        await _read(page, words.why)

        watching = await _opened(browser, moderator)
        await _read(watching, words.in_operation)
        assert await _conversation(watching).get_by_text(words.why).count() == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [pytest.param("en", _ENGLISH, id="en"), pytest.param("fr", _FRENCH, id="fr")],
)
async def test_a_cut_quote_is_hinted_at_until_it_is_edited(
    tmp_path: Path, language: str, words: _Words
) -> None:
    async with _demo(tmp_path, language) as (_, moderator), _browser() as browser:
        page = await _opened(browser, moderator)
        hints = _conversation(page).get_by_text(words.hint)
        await expect(hints).to_have_count(1)  # at the reply that is seeded

        await _choose(page, words.power, "Reply")
        await _type(page, words.cut, "Send")
        await expect(hints).to_have_count(2)

        await _choose(page, words.cut.splitlines()[-1], "Edit")
        await _type(page, words.whole, "Save")
        await expect(hints).to_have_count(1)


@pytest.mark.parametrize(
    ("language", "words"),
    [pytest.param("en", _ENGLISH, id="en"), pytest.param("fr", _FRENCH, id="fr")],
)
async def test_numbers_are_corrected_checked_and_compared(
    tmp_path: Path, language: str, words: _Words
) -> None:
    async with _demo(tmp_path, language) as (member, _), _browser() as browser:
        page = await _opened(browser, member)
        await _read(page, words.corrected)

        await _command(page, "check text", text=words.said)
        await _read(page, words.outdated)

        await _command(page, "compare", organisations="xai, meta", metric="gpu_count")
        picture = _conversation(page).get_by_alt_text(words.chart)
        await expect(picture.first).to_be_visible()


@pytest.mark.parametrize(
    ("language", "words"),
    [pytest.param("en", _ENGLISH_VIEWS, id="en"), pytest.param("fr", _FRENCH_VIEWS, id="fr")],
)
async def test_an_argument_is_published_once_a_moderator_approved_it(
    tmp_path: Path, language: str, words: _Views
) -> None:
    async with _demo(tmp_path, language) as (member, moderator), _browser() as browser:
        page, deciding = await _opened(browser, member), await _opened(browser, moderator)
        await _press(page, words.stance)
        await _press(page, words.neutral)
        await _read(page, words.tally)

        await _press(page, "Arguments (2)")
        await _press(page, words.pessimist)
        await _press(page, words.add)
        await _send(page, words.argument)
        await _read(page, words.sent)
        argument = re.compile(words.argument)
        assert await _conversation(page).get_by_text(argument).count() == 0

        await _command(deciding, "review")
        await _press(deciding, words.later)  # somebody else's has waited for longer
        await _read(deciding, argument)
        await _press(deciding, words.approve)
        await _read(deciding, words.approved)

        await _command(page, "viewpoints", topic="wall")
        await _press(page, "Arguments (3)")
        await _read(page, argument)


async def _send(page: Page, argument: str) -> None:
    """Type an argument in the form that is open, and send it."""
    form = page.get_by_role("dialog")
    await form.locator("textarea").fill(argument)
    await _act(page, form.get_by_role("button", name="Submit", exact=True))


async def _command(page: Page, name: str, **options: str) -> None:
    """Use a command with what is typed in its fields, whatever is offered."""
    await page.locator("#channel-composer-input").press_sequentially(f"/{name}")
    await page.locator("#command-picker-listbox").get_by_role("option").first.click()
    for option, typed in options.items():
        await page.locator(f"input[data-option={option}]").fill(typed)
    await _act(page, page.get_by_role("button", name="Send"))


async def _choose(page: Page, said: str, action: str) -> None:
    """Choose what to do with the message that says this; its answers repeat it."""
    message = _conversation(page).locator(".channel-message").filter(has_text=said).first
    await message.hover()
    await message.get_by_role("button", name=action, exact=True).click()


async def _type(page: Page, text: str, label: str) -> None:
    await page.locator("#channel-composer-input").fill(text)
    await _act(page, page.get_by_role("button", name=label, exact=True))


def _conversation(page: Page) -> Locator:
    return page.locator("#channel-layout")


async def _read(page: Page, words: re.Pattern[str]) -> None:
    await expect(_conversation(page).get_by_text(words).first).to_be_visible()


async def _ask_for(page: Page, typed: str, *, choose: str) -> None:
    """Use `/gpu` as somebody at a keyboard does, choosing what is offered for `typed`."""
    await page.locator("#channel-composer-input").press_sequentially("/gpu")
    await page.locator("#command-picker-listbox").get_by_role("option").first.click()
    await page.get_by_role("combobox", name="organisation").press_sequentially(typed)
    offered = page.locator("#command-suggestion-listbox").get_by_role("option")
    await offered.filter(has_text=choose).first.click()
    await _act(page, page.get_by_role("button", name="Send"))


async def _press(page: Page, label: str) -> None:
    await _act(page, _conversation(page).get_by_role("button", name=label, exact=True).last)


async def _act(page: Page, button: Locator) -> None:
    """Click, and again where the page was just being redrawn: it says so, and does nothing."""
    done = False
    while not done:
        await _settled(page)
        async with page.expect_response(_is_to_an_action) as answering:
            await button.click()
        receipt = await (await answering.value).json()
        done = not receipt["rejected"]


def _is_to_an_action(answer: Response) -> bool:
    completing = "autocomplete_command" in (answer.request.post_data or "")
    return answer.url.endswith(_ACTS) and not completing


async def _opened(browser: Browser, address: str) -> Page:
    context = await browser.new_context(bypass_csp=True, viewport={"width": 1100, "height": 1400})
    context.set_default_timeout(_PATIENCE)
    page = await context.new_page()
    await page.goto(address)
    await _settled(page)
    return page


async def _settled(page: Page) -> None:
    await page.wait_for_function("window.simcordPreview && window.simcordPreview.ready")


@asynccontextmanager
async def _browser() -> AsyncGenerator[Browser]:
    expect.set_options(timeout=_PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_BROWSER, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


def _environment() -> dict[str, str]:
    """Return the tests' own environment, without any setting of the program."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("CONTREPOINT_")}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}


@asynccontextmanager
async def _demo(folder: Path, language: str) -> AsyncGenerator[tuple[str, str]]:
    """Run the program; yield the member's and the moderator's addresses; stop it as people do."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--language", language),
        cwd=folder,
        env=_environment(),
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=STDOUT,
    )
    assert process.stdout is not None
    lines: list[str] = []
    try:
        async with asyncio.timeout(_PATIENCE / 1000):
            while len(addresses := re.findall(r"http://\S+", "".join(lines))) < 2:
                line = await process.stdout.readline()
                assert line, "".join(lines)
                lines.append(line.decode())
        member, moderator = addresses
        yield member, moderator
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = await asyncio.wait_for(process.communicate(), timeout=10)
    assert process.returncode == 0, rest.decode()
