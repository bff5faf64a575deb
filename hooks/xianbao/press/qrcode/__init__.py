"""QR codes, drawn here and sent nowhere."""
