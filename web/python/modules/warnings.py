# warnings: no page shows any.


def filterwarnings(action, *ignored, **also_ignored):
    pass


simplefilter = warn = filterwarnings
