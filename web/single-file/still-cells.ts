// In the single file the cells show what they printed when it was built: Python, its modules and the editor do not come along.
export {};
