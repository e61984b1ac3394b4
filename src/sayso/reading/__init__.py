"""reading: from a document to what it claims, with the words that say so.

``SaysoReader`` is the door; the steps behind it stand in folders of their own.
"""
