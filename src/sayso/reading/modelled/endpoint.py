"""Any OpenAI-compatible endpoint: Ollama, llama.cpp, vLLM, or a hosted one.  Beside it only the fetcher reaches out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sayso.model.errors import BadArgument, EndpointError, MissingExtra
from sayso.reading.modelled.prompt import Prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a model answers.  ``url`` ends in ``/v1`` as a rule; ``key`` is sent where the endpoint asks for one."""

    url: str
    model: str
    key: str | None = None
    timeout: float = 300.0

    def __post_init__(self) -> None:
        if urlsplit(self.url).scheme not in ("http", "https") or not urlsplit(self.url).hostname:
            raise BadArgument(f"{self.url!r} is no endpoint; give an address such as http://localhost:11434/v1")
        if not self.model:
            raise BadArgument(f"{self.url} needs the name of a model, such as --model llama3.1")

    @property
    def notice(self) -> str:
        """What people must know before the first call: where the text goes."""
        return f"The text of the reports goes to {self.url} (model {self.model}); nothing else does."

    def ask(self, prompt: Prompt, schema: dict[str, Any]) -> str:
        """The model's answer.  Raises ``EndpointError`` where there is none."""
        try:
            import openai
        except ImportError:
            raise MissingExtra(feature="the model reader", extra="llm") from None
        client = openai.OpenAI(base_url=self.url, api_key=self.key or "none", timeout=self.timeout, max_retries=2)
        try:
            answer = client.chat.completions.create(
                model=self.model,
                temperature=0,
                seed=7,
                messages=[
                    {"role": "system", "content": prompt.instruction},
                    {"role": "user", "content": prompt.report},
                ],
                response_format={
                    "type": "json_schema",
                    "json_schema": {"name": "claims", "strict": True, "schema": schema},
                },
            )
        except openai.OpenAIError as error:
            raise EndpointError(
                f"{self.url} gave no answer for the model {self.model} ({error}); "
                "is the server up, and is that the model's name there?"
            ) from error
        finally:
            client.close()
        return (answer.choices[0].message.content or "") if answer.choices else ""
