"""A group of commands whose help is said in the language spoken."""

from __future__ import annotations

from copy import copy
from inspect import cleandoc

import click

from timeline.catalogue import worded


class ToldGroup(click.Group):
    """Says what its commands and their options are for through the catalogue, when it is asked and not before."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, its help in the language spoken."""
        found = super().get_command(ctx, cmd_name)
        return _told(found) if found else None

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The group's own options, their help in the language spoken."""
        return [_option(each) for each in super().get_params(ctx)]

    def format_help_text(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the group is for."""
        with formatter.indentation():
            formatter.write_paragraph()
            formatter.write_text(worded(cleandoc(self.help or "")))


def _told(command: click.Command) -> click.Command:
    told = copy(command)
    told.help = worded(cleandoc(command.help)) if command.help else command.help
    told.params = [_option(each) for each in command.params]
    return told


def _option(given: click.Parameter) -> click.Parameter:
    if not isinstance(given, click.Option) or not given.help:
        return given
    told = copy(given)
    told.help = worded(given.help)
    return told
