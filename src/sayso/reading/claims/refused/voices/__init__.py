"""Reasons in whose word it is: nobody's, taken back, made up, only going round."""
