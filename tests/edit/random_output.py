"""Edits of how an issue is printed, by a random generator; some do not fit it."""

from dataclasses import replace

from editor.edit.output import ChooseOutput, RemoveOutputProfile, SetOutputProfile
from editor.model.output import PROFILES

OWN = ("coated", "本社")

OUTPUT_MAKERS = {
    ChooseOutput: lambda s, st: ChooseOutput(s.rng.choice(("newsprint", *OWN, "没有"))),
    SetOutputProfile: lambda s, st: SetOutputProfile(
        replace(s.rng.choice(PROFILES), ink_limit=2.3, name=s.rng.choice(OWN))
    ),
    RemoveOutputProfile: lambda s, st: RemoveOutputProfile(s.rng.choice(OWN)),
}
