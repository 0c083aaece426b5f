"""Sentences for people: English text that knows how it was made, so that it can be told in another language."""

from contextvars import ContextVar

#: Translates a template; the plugin puts Qt's translation here while an algorithm works.
TRANSLATE = ContextVar("TRANSLATE", default=str)


class Text(str):
    """A sentence in English that keeps its template and values apart.

    It is a plain `str` to all who do not care. What joins or formats it makes a plain `str` of it again: use
    `joined`, or give it as a value to another `Text`.

    Parameters
    ----------
    template : str
        Sentence with ``str.format`` fields.
    **values
        The values of the fields; those that are `Text` are translated too, others are names and numbers.
    """

    def __new__(cls, template, **values):
        made = super().__new__(cls, template.format(**values))
        made.template = template
        made.values = values
        return made

    def told(self, translate=None):
        """The sentence in the language of `translate`, by default that of the running algorithm (str)."""
        translate = translate or TRANSLATE.get()
        values = {
            name: value.told(translate) if isinstance(value, Text) else value for name, value in self.values.items()
        }
        return translate(self.template).format(**values)

    def parts(self):
        """Template and values as JSON can keep them, for `Text.of`."""
        values = {
            name: value.parts() if isinstance(value, Text) else value.item() if hasattr(value, "item") else value
            for name, value in self.values.items()
        }
        return {"template": self.template, "values": values}

    @classmethod
    def of(cls, parts):
        """The `Text` whose `parts` were kept."""
        values = {
            name: cls.of(value) if isinstance(value, dict) else value for name, value in parts["values"].items()
        }
        return cls(parts["template"], **values)

    def __reduce__(self):
        return Text.of, (self.parts(),)


def told(text):
    """A text of any kind in the language of the running algorithm; a plain `str` is a template without values."""
    return text.told() if isinstance(text, Text) else TRANSLATE.get()(text) if text else text


def tr(template, **values):
    """A sentence in the language of the running algorithm (str)."""
    return Text(template, **values).told()


def joined(separator, texts):
    """Texts with a separator between them, as one `Text`; a plain `str` among them is a name and stays."""
    values = {f"part{number}": text for number, text in enumerate(texts)}
    return Text(separator.join(f"{{{name}}}" for name in values), **values)


def word(name):
    """A word or sentence of ours that is written down elsewhere (see `words`) as a `Text`."""
    return Text(name.replace("{", "{{").replace("}", "}}"))


def first_of(names, most=5):
    """The first of some names with commas between, and dots where there are more (str)."""
    return ", ".join(str(one) for one in names[:most]) + (", …" if len(names) > most else "")


def words(*names):
    """Words of ours that tables hold, listed here so that they are translated."""
    return names
