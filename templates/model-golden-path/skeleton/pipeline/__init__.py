"""One module for each stage of the model's life."""
