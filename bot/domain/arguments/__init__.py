"""Arguments that members add to a view: what they may say, who decides, what supports them."""
