// Shows the OpenAPI document that stands one level above the page.
SwaggerUIBundle({
  url: new URL("../openapi.json", location.href).href,
  dom_id: "#document",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
});
