# What the modules of all frameworks share.
