"""What a line puts before and behind its clause: when, where, under which condition."""
