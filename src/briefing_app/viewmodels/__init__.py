"""The one object that changes state, and the item models. No widgets."""
