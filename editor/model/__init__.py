"""What an issue is: frozen values, no behaviour beyond reading themselves."""
