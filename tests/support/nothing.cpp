// An object library wants one file.
