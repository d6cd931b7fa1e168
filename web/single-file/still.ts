// In the single file cells and times stay as they were built: Python, the editor and the measuring worker do not come along.

// Controls that will never do anything leave no gaps.
for (const control of document.querySelectorAll(":is(code-cell, kernel-times) .when-live")) control.remove();
