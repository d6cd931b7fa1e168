# Methods of texts that MicroPython has not.
def ljust(text, width, fill=" "):
    return text + fill * (width - len(text))


def rjust(text, width, fill=" "):
    return fill * (width - len(text)) + text


def center(text, width, fill=" "):
    room = max(width - len(text), 0)
    left = room // 2 + (room & width & 1)
    return fill * left + text + fill * (room - left)


def zfill(text, width):
    sign = text[:1] if text[:1] in ("+", "-") else ""
    return sign + rjust(text[len(sign) :], width - len(sign), "0")


def capitalize(text):
    return text[:1].upper() + text[1:].lower()


def title(text):
    found = ""
    for letter in text:
        found += letter.lower() if found[-1:].isalpha() or found[-1:] > "\x7f" else letter.upper()
    return found


def swapcase(text):
    return "".join([letter.lower() if letter.isupper() else letter.upper() for letter in text])


def removeprefix(text, prefix):
    return text[len(prefix) :] if text.startswith(prefix) else text


def removesuffix(text, suffix):
    return text[: len(text) - len(suffix)] if text.endswith(suffix) else text
