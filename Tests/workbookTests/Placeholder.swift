// The suites go here.
