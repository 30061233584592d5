"""Files in and out: dataset, brief, exports. No Qt."""
