"""How a line names the sides of a claim: by their own words, or by the name of whom they stand for."""
