# warnings: no page shows any.


def filterwarnings(action, *ignored, **also_ignored):
    pass


simplefilter = warn = filterwarnings


class catch_warnings:
    def __init__(self, **ignored):
        pass

    def __enter__(self):
        return []

    def __exit__(self, kind, error, trace):
        return False
