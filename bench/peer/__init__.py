"""The site generators that are measured, each with the same stories and comparable pages."""
