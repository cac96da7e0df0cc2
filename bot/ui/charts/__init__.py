"""Values into pictures: said in plain values here, drawn as PNG in a process of its own."""
