// The layer's first file goes here.
