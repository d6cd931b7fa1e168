// In the single file cells and figures of the tensors stay as they were built: Python, the tensors and the editor do not come along.
export {};
