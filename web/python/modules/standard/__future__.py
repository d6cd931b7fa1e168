# __future__: what this Python does already, or need not do.
annotations = division = print_function = absolute_import = generators = unicode_literals = True
