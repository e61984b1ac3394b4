"""Happenings and states: claims of one thing brought together."""

from sayso.resolution.happenings.events import events_of

__all__ = ["events_of"]
