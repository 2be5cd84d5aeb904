// Only that this file is here lets the package declare a function without a body.
