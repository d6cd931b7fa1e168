# matplotlib.colors: what a colour may be called.
from slope.operators import Operators

# CSS's names, whose shades stand before their colour: "dark" + "blue".
_names = (
    "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral "
    "cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange "
    "darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey "
    "dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo "
    "ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink "
    "lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine "
    "mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose "
    "moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru "
    "pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue "
    "slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen"
).split(" ")


# As the page takes it: (0.1, 0.2, 0.5) and "0.5" as "#rrggbb".
def page_colour(color):
    if isinstance(color, Operators):
        color = color._list()
    if isinstance(color, (tuple, list)) and len(color) in (3, 4):
        return "#" + "".join(["%02x" % int(255 * one + 0.5) for one in color])
    if isinstance(color, str):
        name = color.lower()
        short = name[4:] if name.startswith("tab:") else name
        digits = all([one in "0123456789abcdef" for one in name[1:]])
        if name in list("bgrcmykw") or short in _names or name == "none" or name[:1] == "#" and digits and len(name) in (4, 5, 7, 9):
            return {"w": "white"}.get(name, color)
        if name[:1] == "c" and name[1:].isdigit():
            return color
        try:
            return page_colour((float(name),) * 3)
        except ValueError:
            pass
    elif color is None:
        return None
    raise ValueError("%r is not a valid value for color" % (color,))


# The first that is given.
def given_colour(*colours):
    return ([one for one in colours if one is not None] + [None])[0]
