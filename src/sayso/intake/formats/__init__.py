"""Files of every other form: mail, chats, PDF, DOCX, Markdown, plain text, web archives and feeds."""
