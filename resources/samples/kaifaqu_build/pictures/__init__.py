"""The sample's pictures, drawn by script: flat illustrations that stand in for photographs."""
