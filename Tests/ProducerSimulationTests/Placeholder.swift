// The suite's first file goes here.
