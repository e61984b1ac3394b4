"""Speakers that the layout shows: labels, transcripts, mails, messages, tables, headlines, bylines."""
