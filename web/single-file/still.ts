// In the single file cells and figures of the tensors stay as they were built: Python, the tensors and the editor do not come along.

// Controls that will never do anything leave no gaps.
for (const control of document.querySelectorAll(":is(code-cell, tanh-formulas, three-slopes, kernel-times) .when-live")) control.remove();
