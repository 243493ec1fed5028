// What an import costs at least: a file is found, read and run.
