"""From a stance and a tally to what their owner reads; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.viewpoints.model import Topic, Viewpoint
from bot.domain.viewpoints.tally import FEWEST_ANSWERS, Movement, Tally
from bot.errors import ExpectedError
from bot.ui.figures.writing import Writer
from bot.ui.viewpoints.card import title_of


@dataclass(frozen=True)
class Sheet:
    """Says what there is to say, with the views in one order."""

    writer: Writer
    order: Sequence[Viewpoint]
    privacy: str
    """The command that tells what is kept."""

    def question(self, topic: Topic) -> str:
        """Return the question, and who will know the answer."""
        return "\n".join([
            self._heading(topic),
            self.writer.say("stances-ask"),
            self.writer.say("stances-private", least=FEWEST_ANSWERS, command=self.privacy),
        ])  # fmt: skip

    def told(self, topic: Topic, standing: str, tally: Tally, movement: Movement | None) -> str:
        """Return where somebody stands, how many stand where, and how many moved in a debate."""
        moved = [] if movement is None else self._movement(movement)
        said = " ".join([standing, self._tally(tally), *moved])
        return "\n".join([self._heading(topic), said])

    def noted(self, viewpoint: Viewpoint) -> str:
        """Return that a stance was taken."""
        return self.writer.say("stances-noted", viewpoint=viewpoint.value)

    def standing(self, viewpoint: Viewpoint) -> str:
        """Return which stance was taken before."""
        return self.writer.say("stances-standing", viewpoint=viewpoint.value)

    def left(self, viewpoint: Viewpoint, refusal: ExpectedError) -> str:
        """Return which stance is left on a topic that has no views any more, and why it is."""
        said = self.writer.texts.explain(refusal, self.writer.language)
        return f"{said}\n{self.standing(viewpoint)} {self.writer.say('stances-left')}"

    def withdrawn(self) -> str:
        """Return that there is no stance any more."""
        return self.writer.say("stances-withdrawn")

    def name(self, viewpoint: Viewpoint) -> str:
        """Return what a view is called."""
        return self.writer.say(f"viewpoint-{viewpoint}")

    @property
    def change(self) -> str:
        """Return the label of what asks again."""
        return self.writer.say("stances-change")

    @property
    def withdraw(self) -> str:
        """Return the label of what withdraws."""
        return self.writer.say("stances-withdraw")

    def _heading(self, topic: Topic) -> str:
        return f"**{title_of(topic, self.writer)}**"

    def _tally(self, tally: Tally) -> str:
        if tally.counts is None:
            return self.writer.say("stances-few", least=FEWEST_ANSWERS)
        counts = [
            self.writer.say("stances-count", viewpoint=each.value, count=tally.counts[each])
            for each in self.order
        ]
        return self.writer.say("stances-tally", answers=tally.answers, counts=", ".join(counts))

    def _movement(self, movement: Movement) -> list[str]:
        return [
            self.writer.say(
                "stances-moved",
                count=each.count,
                before=each.before.value,
                after=each.after.value,
            )
            for each in movement.moves
        ] or [self.writer.say("stances-moved-few")]
