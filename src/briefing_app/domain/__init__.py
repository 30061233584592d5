"""What is claimed, what follows from it, and on which day. No Qt, no files, no clock."""
